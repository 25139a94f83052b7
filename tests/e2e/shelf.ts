import type { Tab } from './browsers/driver.ts';

/** Saves a paper with each of these lists of tags, as one of Ibid's own pages may: “Paper 1”, “Paper 2” and so on. */
export async function stock(tab: Tab, shelf: readonly (readonly string[])[]): Promise<void> {
  await tab.run(async (papers) => {
    interface Extension {
      readonly runtime: { sendMessage(call: object): Promise<{ readonly error?: object }> };
    }
    const { runtime } = (globalThis as unknown as { readonly chrome: Extension }).chrome;
    for (const [n, addTags] of papers.entries()) {
      const arxiv = `2601.0000${n + 1}`;
      const url = `https://arxiv.org/abs/${arxiv}`;
      const told = { id: `arxiv:${arxiv}`, ids: { arxiv }, title: `Paper ${n + 1}`, authors: [], url, categories: [] };
      const call = { to: 'library', call: 'save', args: [[told], { addTags }], id: `stock-${n}` };
      const { error } = await runtime.sendMessage(call);
      if (error) throw new Error(JSON.stringify(error));
    }
  }, shelf);
}
