/** Text, or text that a tag marks. */
type Piece = string | { readonly tag: string; readonly inner: string }

const MARKED = /<(?<tag>\w+)>(?<inner>.*?)<\/\k<tag>>/gs

/** The pieces of a message in which `<b>…</b>` and the like mark words, one not inside another. */
export const piecesOf = (message: string): readonly Piece[] => {
  const pieces: Piece[] = []
  let from = 0
  for (const { index, 0: all, groups } of message.matchAll(MARKED)) {
    if (index > from) pieces.push(message.slice(from, index))
    pieces.push({ tag: groups?.['tag'] ?? '', inner: groups?.['inner'] ?? '' })
    from = index + all.length
  }
  if (from < message.length) pieces.push(message.slice(from))
  return pieces
}

/** A message without its marks: for titles, tests and sentences inside of others. */
export const plainText = (message: string): string =>
  piecesOf(message)
    .map((piece) => (typeof piece === 'string' ? piece : piece.inner))
    .join('')
