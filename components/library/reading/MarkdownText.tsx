import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';

import { parseMarkdown, type Block } from '../../../utils/markdown/blocks';
import type { Inline } from '../../../utils/markdown/inline';

/** Markdown, drawn. Headings in it are no headings of the page. */
export function MarkdownText({ text }: { readonly text: string }) {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return (
    <div class="markdown" dir="auto">
      {blocks.map(drawBlock)}
    </div>
  );
}

function drawBlock(block: Block, key: number): ComponentChild {
  switch (block.kind) {
    case 'paragraph':
      return <p key={key}>{block.content.map(drawInline)}</p>;
    case 'heading':
      return (
        <p key={key} class="markdown-heading" data-level={block.level}>
          {block.content.map(drawInline)}
        </p>
      );
    case 'code':
      return (
        <pre key={key} dir="ltr">
          <code>{block.text}</code>
        </pre>
      );
    case 'quote':
      return <blockquote key={key}>{block.blocks.map(drawBlock)}</blockquote>;
    case 'rule':
      return <hr key={key} />;
    case 'list': {
      const items = block.items.map(drawItem);
      return block.start === undefined ? (
        <ul key={key}>{items}</ul>
      ) : (
        <ol key={key} start={block.start}>
          {items}
        </ol>
      );
    }
  }
}

/** The first paragraph of an item needs no room around it. */
function drawItem([first, ...rest]: readonly Block[], key: number): ComponentChild {
  return (
    <li key={key}>
      {first?.kind === 'paragraph' ? <span>{first.content.map(drawInline)}</span> : first && drawBlock(first, -1)}
      {rest.map(drawBlock)}
    </li>
  );
}

function drawInline(part: Inline, key: number): ComponentChild {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'break':
      return <br key={key} />;
    case 'code':
      return <code key={key}>{part.text}</code>;
    case 'link':
      return (
        <a key={key} href={part.href} target="_blank" rel="noreferrer">
          {part.content.map(drawInline)}
        </a>
      );
    default: {
      const Tag = part.kind;
      return <Tag key={key}>{part.content.map(drawInline)}</Tag>;
    }
  }
}
