import { ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { encodeLink } from '../../src/codec/link/encode'
import { useText } from '../messages/catalogue'
import { embedText } from '../messages/embed'
import { linkOf } from '../state/link'
import { useStore } from '../state/store'
import { Icon } from '../ui/Icon'
import styles from './OpenInFull.module.css'

/** The present state as a page of its own, with everything shown. */
const fullAddress = (): string => {
  const { view, ...link } = linkOf(useStore.getState())
  return `#${encodeLink({ ...link, view: { ...view, embed: false, hide: [] } })}`
}

/** Opens the present state in a page of its own. The address is made when a hand comes near: no drag pays for it. */
export const OpenInFull = () => {
  const text = useText(embedText)
  const [address, setAddress] = useState(fullAddress)
  const refresh = () => setAddress(fullAddress())
  return (
    <a
      className={styles.open}
      href={address}
      target="_blank"
      rel="noopener"
      aria-label={text.openInFull}
      onPointerEnter={refresh}
      onPointerDown={refresh}
      onFocus={refresh}
      onClick={({ currentTarget }) => {
        currentTarget.href = fullAddress()
      }}
    >
      {text.open} <Icon of={ExternalLink} />
    </a>
  )
}
