import { memo, useEffect, useState, type ReactNode } from 'react'
import { firstSettled } from '../compute/firstSettled'
import { loadChunk } from '../ui/loadChunk'

type Render = (tex: string) => string

// KaTeX and its fonts are fetched once, when the first formula asks for them, and not before the first numbers
let render: Render | null = null
const load = async (): Promise<Render> => {
  if (!render) await firstSettled()
  render ??= (await loadChunk(() => import('./katex'))).renderTex
  return render
}

type TexProps = {
  readonly tex: string
  /** What stands in its place until KaTeX is there. */
  readonly children: ReactNode
}

/** Typeset mathematics, for the eye only: what it says must also stand in words. */
export const Tex = memo(({ tex, children }: TexProps) => {
  const [ready, setReady] = useState(() => render)
  useEffect(() => {
    let wanted = true
    const arrived = (loaded: Render) => {
      if (wanted) setReady(() => loaded)
    }
    // without it the plain form goes on standing, until there is a network
    const ask = () => void load().then(arrived, () => undefined)
    ask()
    addEventListener('online', ask)
    return () => {
      wanted = false
      removeEventListener('online', ask)
    }
  }, [])
  if (!ready) return <span aria-hidden="true">{children}</span>
  return <span aria-hidden="true" dangerouslySetInnerHTML={{ __html: ready(tex) }} />
})
Tex.displayName = 'Tex'
