/**
 * Prints rows in columns, the first to the left and the rest to the right.
 * @param {string} title
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function printTable(title, head, rows) {
  const widths = head.map((cell, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? cell).length)))
  /** @param {readonly string[]} row */
  const line = (row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
  console.log(`\n${title}\n`)
  for (const row of [head, widths.map((width) => '─'.repeat(width)), ...rows]) console.log(`  ${line(row)}`)
}

/**
 * A time to three significant digits.
 * @param {number} value
 */
export const milliseconds = (value) => `${Number(value.toPrecision(3))} ms`
