import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import { useStore, type State } from '../../state/store'
import type { Paints } from './paints'
import { createStrokes } from './strokeObject'
import type { Stroke } from './strokes'

type StrokeMeshProps = {
  /** The lines to draw, remembered: they are laid out anew only when they are a new list. */
  readonly select: (state: State) => readonly Stroke[]
  readonly paints: Paints
  readonly renderOrder: number
}

/** Lines of the stage, crisp at any pixel ratio: their edges and dashes are computed for each pixel. */
export const StrokeMesh = ({ select, paints, renderOrder }: StrokeMeshProps) => {
  const strokes = useMemo(() => createStrokes(renderOrder), [renderOrder])
  const drawn = useRef<{ strokes: readonly Stroke[]; paints: Paints }>(null)
  useEffect(() => () => strokes.dispose(), [strokes])

  useFrame(({ size, viewport }) => {
    strokes.resize(size.width, size.height, viewport.dpr)
    const next = { strokes: select(useStore.getState()), paints }
    if (drawn.current?.strokes === next.strokes && drawn.current.paints === paints) return
    strokes.draw(next.strokes, paints.inks)
    drawn.current = next
  })
  return <primitive object={strokes.mesh} />
}
