import { createContext, useCallback, useContext, useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { useText } from '../messages/catalogue'
import { uiText } from '../messages/ui'
import { loadChunk } from './loadChunk'
import { TextButton } from './TextButton'

type LazyProps = {
  /** What stands in its place until it has come. */
  readonly pending?: ReactNode
  /** What stands there where it could not be loaded, such as a `LoadFailed`. */
  readonly failed: ReactNode
}

/** Asks again for the part that could not be loaded. */
const Retry = createContext(() => {})

/**
 * A part of the page that comes in a chunk of its own. Unlike React's `lazy` it can be asked for again where it could not
 * be loaded, and is asked for by itself when the network comes back.
 */
export const lazyPart = <Props extends object>(load: () => Promise<ComponentType<Props>>) => {
  let arrived: ComponentType<Props> | null = null
  return function Lazy({ pending = null, failed, ...props }: LazyProps & Props) {
    const [Part, setPart] = useState(() => arrived)
    const [hasFailed, setHasFailed] = useState(false)
    const retry = useCallback(() => setHasFailed(false), [])
    useEffect(() => {
      if (Part) return undefined
      if (hasFailed) {
        addEventListener('online', retry)
        return () => removeEventListener('online', retry)
      }
      let wanted = true
      const ask = async () => {
        try {
          const part = await loadChunk(load)
          arrived = part
          if (wanted) setPart(() => part)
        } catch {
          if (wanted) setHasFailed(true)
        }
      }
      void ask()
      return () => {
        wanted = false
      }
    }, [Part, hasFailed, retry])
    if (Part) return <Part {...(props as unknown as Props)} />
    return hasFailed ? <Retry value={retry}>{failed}</Retry> : pending
  }
}

type LoadFailedProps = { readonly what: string; readonly className?: string | undefined }

/** Says in the place of a part of the page that it is missing. */
export const LoadFailed = ({ what, className }: LoadFailedProps) => {
  const text = useText(uiText)
  return (
    <p role="alert" className={className}>
      {text.notLoaded({ what })} <TextButton onClick={useContext(Retry)}>{text.tryAgain}</TextButton>
    </p>
  )
}
