import { LARGEST_P } from '../../src/scene/limits'
import { useText } from '../messages/catalogue'
import { inspectorText } from '../messages/inspector'
import { gripOf } from '../state/grip'
import { selectedRow } from '../state/selectors'
import { useStore } from '../state/store'
import { formatAmount, formatEps, formatShort } from '../ui/format'
import { Scrub } from '../ui/Scrub'
import { epsilonAt, epsilonStepped, exponentOf } from './epsilonScale'
import { normDegreeStepped, stepped } from './steps'

/** The numbers of the formula, each to be changed where it stands; the loss follows from them. */

export const LossNumber = () => {
  const text = useText(inspectorText)
  const shown = useStore((state) => {
    const row = selectedRow(state)
    return row ? formatAmount(row.loss) : '–'
  })
  return (
    <span data-quantity="loss" data-undefined={shown === 'NaN' || undefined}>
      <span className="visually-hidden">{text.lossTerm} </span>
      {shown}
    </span>
  )
}

/** Beyond this a slider's scale says nothing; the number itself may still be larger. */
const FAR = 100

export const MarginNumber = () => {
  const text = useText(inspectorText)
  const margin = useStore((state) => state.scene.loss.margin)
  const marginChanged = useStore((state) => state.marginChanged)
  return (
    <Scrub
      label={text.scrub({ quantity: 'm' })}
      value={margin}
      valueText={formatShort(margin)}
      min={Math.min(-FAR, margin)}
      max={Math.max(FAR, margin)}
      stepped={stepped}
      take={() => gripOf({ kind: 'parameter', parameter: 'margin' })}
      onChange={marginChanged}
    >
      {formatShort(margin)}
    </Scrub>
  )
}

export const NormDegreeNumber = () => {
  const text = useText(inspectorText)
  const p = useStore((state) => state.scene.loss.p)
  const normDegreeChanged = useStore((state) => state.normDegreeChanged)
  return (
    <Scrub
      label={text.scrub({ quantity: 'p' })}
      value={p}
      valueText={Number.isFinite(p) ? formatShort(p) : 'Infinity'}
      min={0}
      max={LARGEST_P}
      stepped={normDegreeStepped}
      take={() => gripOf({ kind: 'parameter', parameter: 'p' })}
      onChange={normDegreeChanged}
    >
      {formatShort(p)}
    </Scrub>
  )
}

/** A decade of epsilon for so many pixels: more than for a number that is read to a hundredth. */
const PIXELS_OF_A_DECADE = 20

/** Decades as on the slider, which 0 ends; beyond its other end, plain multiples. */
const decadesOn = (eps: number, decades: number) =>
  eps > 1 ? epsilonStepped(eps, decades) : epsilonAt(exponentOf(eps) + decades)

export const EpsilonNumber = () => {
  const text = useText(inspectorText)
  const eps = useStore((state) => state.scene.loss.eps)
  const epsilonChanged = useStore((state) => state.epsilonChanged)
  return (
    <Scrub
      label={text.scrub({ quantity: 'ε' })}
      value={eps}
      valueText={formatEps(eps)}
      min={0}
      max={Math.max(1, eps)}
      stepped={decadesOn}
      pixels={PIXELS_OF_A_DECADE}
      take={() => gripOf({ kind: 'parameter', parameter: 'eps' })}
      onChange={epsilonChanged}
    >
      {formatEps(eps)}
    </Scrub>
  )
}
