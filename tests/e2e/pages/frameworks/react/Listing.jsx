import { useEffect, useState } from 'react';

import { live } from '../deeds.js';

export function Listing({ dailyPapers }) {
  const [entries, setEntries] = useState(dailyPapers);
  const [tick, setTick] = useState(0);

  useEffect(() => {
    const timer = setInterval(() => setTick((before) => before + 1), 50);
    live(setEntries);
    return () => clearInterval(timer);
  }, []);

  return (
    <section className="container">
      <h1>Daily Papers</h1>
      <span hidden data-tick="">
        {tick}
      </span>
      <div className="grid grid-cols-1">
        {entries.map(({ paper, title, summary, numComments }) => (
          <article key={paper.id}>
            <div role="checkbox" aria-checked="false" aria-label="Upvote" tabIndex={-1} data-beat={tick}>
              <div className="leading-none">{paper.upvotes}</div>
            </div>
            <h3>
              <a href={`/papers/${paper.id}`}>{title}</a>
            </h3>
            <p>{summary}</p>
            <div className="order-first">{paper.authors.length} authors</div>
            {numComments > 0 && <a href={`/papers/${paper.id}#community`}>{numComments}</a>}
          </article>
        ))}
      </div>
    </section>
  );
}
