import { useText } from '../messages/catalogue'
import { noticesText } from '../messages/notices'
import type { NoticeDetail } from '../state/noticesSlice'
import styles from './Details.module.css'

/** A link may be wrong in every part; its notice stays a notice. */
const MOST_SHOWN = 3

/** What could not be read: the name of each thing, what it held, and what was expected. */
export const Details = ({ of: details }: { readonly of: readonly NoticeDetail[] }) => {
  const text = useText(noticesText)
  const more = details.length - MOST_SHOWN
  return (
    <>
      <dl className={styles.details}>
        {details.slice(0, MOST_SHOWN).map(({ key, held, expected }) => (
          <div key={key} className={styles.detail}>
            <dt>{key}</dt>
            <dd>
              {held === '' ? (
                text.heldNothing
              ) : (
                <>
                  {text.held} <code>{held}</code>
                </>
              )}
            </dd>
            <dd>
              {text.expected} <Expected>{expected}</Expected>
            </dd>
          </div>
        ))}
      </dl>
      {more > 0 && <p>{text.more({ n: more })}</p>}
    </>
  )
}

/** The words as they are, and the example at their end as something that can be typed. */
const Expected = ({ children }: { readonly children: string }) => {
  const { example } = useText(noticesText)
  const at = children.lastIndexOf(example) + example.length
  if (at < example.length) return children
  return (
    <>
      {children.slice(0, at)}
      <code>{children.slice(at)}</code>
    </>
  )
}
