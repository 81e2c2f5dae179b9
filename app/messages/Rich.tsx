import { Fragment, type ReactNode } from 'react'
import { piecesOf } from './markup'

type RichProps = {
  /** A message with `<b>…</b>` and the like. */
  readonly text: string
  /** How each kind of mark is drawn. */
  readonly tags: Readonly<Record<string, (inner: string) => ReactNode>>
}

/** Draws a message in which words are marked up; a mark that has no drawing stands as text. */
export const Rich = ({ text, tags }: RichProps) =>
  piecesOf(text).map((piece, k) =>
    typeof piece === 'string' ? piece : <Fragment key={k}>{tags[piece.tag]?.(piece.inner) ?? piece.inner}</Fragment>,
  )

const BOLD = { b: (inner: string) => <b>{inner}</b> }

/** A message of several lines, some words of it bold. */
export const Lines = ({ text }: { readonly text: string }) =>
  text.split('\n').map((line) => (
    <span key={line}>
      <Rich text={line} tags={BOLD} />
    </span>
  ))
