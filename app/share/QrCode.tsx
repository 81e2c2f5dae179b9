import { encode } from 'uqr'
import { useText } from '../messages/catalogue'
import { shareText } from '../messages/share'
import styles from './QrCode.module.css'

/** Of a longer link the code is so dense that no camera reads it across a hall. */
const MOST_BYTES = 1500

type QrCodeProps = { readonly link: string; readonly large: boolean; readonly onResized: (large: boolean) => void }

/** A link as a code for cameras; a click makes it fill the screen. */
export const QrCode = ({ link, large, onResized }: QrCodeProps) => {
  const text = useText(shareText)
  if (new TextEncoder().encode(link).length > MOST_BYTES) return <p>{text.noCode}</p>
  const { data, size } = encode(link, { ecc: 'L', border: 2 })
  // one run of dark modules a rectangle
  const path = data.flatMap((row, y) => runsOf(row).map(([from, to]) => `M${from} ${y}h${to - from}v1h${from - to}z`))
  return (
    <button
      type="button"
      className={large ? styles.large : styles.small}
      aria-label={large ? text.shrinkCode : text.enlargeCode}
      title={large ? undefined : text.enlargeHint}
      onClick={() => onResized(!large)}
    >
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={text.code}>
        <path d={path.join('')} />
      </svg>
    </button>
  )
}

const runsOf = (row: readonly boolean[]): [from: number, to: number][] => {
  const runs: [number, number][] = []
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const from = x
    while (row[x + 1]) x++
    runs.push([from, x + 1])
  }
  return runs
}
