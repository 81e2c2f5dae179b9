export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (number | string)[])[]
}

const cell = (value: number | string): string => {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Comma-separated text with a header line and every digit of the numbers. Source: RFC 4180. */
export const csvText = ({ columns, rows }: Table): string =>
  [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
