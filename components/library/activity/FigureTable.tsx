import type { ComponentChildren } from 'preact';

export interface FigureTableProps<Row> {
  readonly label: string;
  /** What the rows are; empty where their names say it. */
  readonly corner: string;
  readonly columns: readonly { readonly head: string; cell(row: Row): ComponentChildren }[];
  readonly rows: readonly Row[];
  nameOf(row: Row): string;
}

/** Figures in rows and columns. */
export function FigureTable<Row>({ label, corner, columns, rows, nameOf }: FigureTableProps<Row>) {
  return (
    <div class="activity-table tabular" role="group" aria-label={label} tabIndex={0}>
      <table aria-label={label}>
        <thead>
          <tr>
            {corner ? <th scope="col">{corner}</th> : <td />}
            {columns.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={nameOf(row)}>
              <th scope="row">{nameOf(row)}</th>
              {columns.map(({ head, cell }) => (
                <td key={head}>{cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
