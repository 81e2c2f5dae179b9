import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { loadChunk } from './loadChunk'
import { TextButton } from './TextButton'

type LazyProps = {
  /** What stands in its place until it has come. */
  readonly pending?: ReactNode
  /** What stands there where it could not be loaded; `retry` asks for it again. */
  readonly failed: (retry: () => void) => ReactNode
}

/**
 * A part of the page that comes in a chunk of its own. Unlike React's `lazy` it can be asked for again where it could not
 * be loaded, and is asked for by itself when the network comes back.
 */
export const lazyPart = <Props extends object>(load: () => Promise<ComponentType<Props>>) => {
  let arrived: ComponentType<Props> | null = null
  const Lazy = ({ pending = null, failed, ...props }: LazyProps & Props) => {
    const [Part, setPart] = useState(() => arrived)
    const [hasFailed, setHasFailed] = useState(false)
    const retry = () => setHasFailed(false)
    useEffect(() => {
      if (Part) return undefined
      if (hasFailed) {
        addEventListener('online', retry)
        return () => removeEventListener('online', retry)
      }
      let wanted = true
      const got = (part: ComponentType<Props>) => {
        arrived = part
        if (wanted) setPart(() => part)
      }
      loadChunk(load).then(got, () => wanted && setHasFailed(true))
      return () => {
        wanted = false
      }
    }, [Part, hasFailed])
    if (Part) return <Part {...(props as unknown as Props)} />
    return hasFailed ? failed(retry) : pending
  }
  return Lazy
}

type LoadFailedProps = { readonly what: string; readonly retry: () => void; readonly className?: string | undefined }

/** Says in its place that a part of the page is missing. */
export const LoadFailed = ({ what, retry, className }: LoadFailedProps) => (
  <p role="alert" className={className}>
    {what} could not be loaded. Is there a network? <TextButton onClick={retry}>Try again</TextButton>
  </p>
)
