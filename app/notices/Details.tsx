import type { NoticeDetail } from '../state/noticesSlice'
import styles from './Details.module.css'

/** A link may be wrong in every part; its notice stays a notice. */
const MOST_SHOWN = 3

/** What could not be read: the name of each thing, what it held, and what was expected. */
export const Details = ({ of: details }: { readonly of: readonly NoticeDetail[] }) => {
  const more = details.length - MOST_SHOWN
  return (
    <>
      <dl className={styles.details}>
        {details.slice(0, MOST_SHOWN).map(({ key, held, expected }) => (
          <div key={key} className={styles.detail}>
            <dt>{key}</dt>
            <dd>held {held === '' ? 'nothing' : <code>{held}</code>}</dd>
            <dd>
              expected <Expected>{expected}</Expected>
            </dd>
          </div>
        ))}
      </dl>
      {more > 0 && (
        <p>
          and {more} more {more === 1 ? 'part' : 'parts'}
        </p>
      )}
    </>
  )
}

const EXAMPLE = 'such as '

/** The words as they are, and the example at their end as something that can be typed. */
const Expected = ({ children }: { readonly children: string }) => {
  const at = children.lastIndexOf(EXAMPLE) + EXAMPLE.length
  if (at < EXAMPLE.length) return children
  return (
    <>
      {children.slice(0, at)}
      <code>{children.slice(at)}</code>
    </>
  )
}
