import type { ComponentChildren } from 'preact';

export interface FigureTableProps {
  readonly label: string;
  /** The first one is over the names of the rows. */
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly name: ComponentChildren;
    readonly cells: readonly ComponentChildren[];
  }[];
}

/** Figures in rows and columns. */
export function FigureTable({ label, heads, rows }: FigureTableProps) {
  return (
    <div class="activity-table tabular" role="group" aria-label={label} tabIndex={0}>
      <table aria-label={label}>
        <thead>
          <tr>
            {heads.map((head, at) =>
              at === 0 && !head ? (
                <td key={at} />
              ) : (
                <th key={at} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, cells }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
