import { useState, type ComponentType } from 'react'
import { conventions } from '../../src/loss/conventions/programs'
import { conventionOf } from '../../src/loss/conventions/registry'
import { useText } from '../messages/catalogue'
import { explanationsText } from '../messages/explanations'
import { inspectorText } from '../messages/inspector'
import type { Reduction } from '../../src/loss/options'
import { PARAMETER_PARTS, type ParameterPart } from '../state/parts'
import { allowsNormDegree, isEpsilon, isMargin, LARGEST_P } from '../../src/scene/limits'
import { useStore } from '../state/store'
import { formatEps, formatShort, formatTyped } from '../ui/format'
import { Segmented } from '../ui/Segmented'
import { Switch } from '../ui/Switch'
import { epsilonAt, epsilonStepped, EPSILON_SLIDER, exponentOf, placeOf } from './epsilonScale'
import { Parameter } from './Parameter'
import { normDegreeStepped, stepped } from './steps'

const SLIDER_P = { min: 1, max: 10, step: 0.1 }
const LABELLED_P = [1, 2, 3, 4, 10]

const NormDegree = () => {
  const text = useText(inspectorText)
  const p = useStore((state) => state.scene.loss.p)
  const convention = useStore((state) => state.scene.loss.convention)
  const infinite = conventionOf(convention).allows.infiniteP
  const normDegreeChanged = useStore((state) => state.normDegreeChanged)
  const ticks = Array.from({ length: 10 }, (_, i) => ({
    at: i / 9,
    ...(LABELLED_P.includes(i + 1) && { label: `${i + 1}` }),
    current: p === i + 1,
  }))
  return (
    <Parameter
      term="p"
      name={text.normDegreeName}
      label={text.normDegree}
      symbol="p"
      value={p}
      format={formatShort}
      isAccepted={(value) => allowsNormDegree(value, convention)}
      takes={
        infinite ? text.takesNormDegree({ largest: LARGEST_P }) : text.takesFiniteNormDegree({ largest: LARGEST_P })
      }
      stepped={normDegreeStepped}
      slider={{ ...SLIDER_P, ticks }}
      onChange={normDegreeChanged}
    />
  )
}

const MARGIN_EXTENT = 2
/** The end of a slider that holds a margin: 2, or the next of 5, 10, 20, 50 … */
const extentFor = (margin: number): number => {
  if (margin <= MARGIN_EXTENT) return MARGIN_EXTENT
  const power = 10 ** Math.floor(Math.log10(margin))
  return power * ([1, 2, 5, 10].find((step) => margin <= step * power) ?? 10)
}

const Margin = () => {
  const text = useText(inspectorText)
  const margin = useStore((state) => state.scene.loss.margin)
  const marginChanged = useStore((state) => state.marginChanged)
  // a larger margin widens the scale, which then stays as it is while the thumb is slid back: nothing runs from under the hand
  const [slid, setSlid] = useState({ margin: NaN, extent: MARGIN_EXTENT })
  const extent = Math.max(extentFor(margin), slid.margin === margin ? slid.extent : 0)
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((at) => ({
    at,
    label: formatShort(at * extent),
    current: margin === at * extent,
  }))
  return (
    <Parameter
      term="margin"
      name={text.margin}
      label={text.margin}
      symbol="m"
      value={margin}
      format={formatTyped}
      isAccepted={isMargin}
      takes={text.takesFinite}
      stepped={stepped}
      slider={{
        min: 0,
        max: extent,
        step: extent / 200,
        ticks,
        onSlide: (value) => setSlid({ margin: value, extent }),
      }}
      onChange={marginChanged}
    />
  )
}

const LABELLED_EPSILONS = [0, 1e-12, 1e-6, 1]
const TICKED_EPSILONS = [0, 1e-12, 1e-9, 1e-6, 1e-3, 1]

const Epsilon = () => {
  const text = useText(inspectorText)
  const eps = useStore((state) => state.scene.loss.eps)
  const epsilonChanged = useStore((state) => state.epsilonChanged)
  const ticks = TICKED_EPSILONS.map((each) => ({
    at: placeOf(exponentOf(each)),
    ...(LABELLED_EPSILONS.includes(each) && { label: formatEps(each) }),
    current: eps === each,
  }))
  return (
    <Parameter
      term="eps"
      name={text.epsilon}
      label={text.epsilon}
      symbol="ε"
      value={eps}
      format={formatEps}
      isAccepted={isEpsilon}
      takes={text.takesEpsilon}
      stepped={epsilonStepped}
      slider={{ ...EPSILON_SLIDER, ticks, toSlider: exponentOf, fromSlider: epsilonAt }}
      onChange={epsilonChanged}
    />
  )
}

const REDUCTIONS = (['none', 'mean', 'sum'] satisfies Reduction[]).map((value) => ({ value, label: value }))

const ReductionChoice = () => {
  const text = useText(inspectorText)
  const reduction = useStore((state) => state.scene.loss.reduction)
  const reductionChanged = useStore((state) => state.reductionChanged)
  return <Segmented label={text.reduction} value={reduction} options={REDUCTIONS} onChange={reductionChanged} />
}

const ConventionChoice = () => {
  const text = useText(inspectorText)
  const explanations = useText(explanationsText)
  const convention = useStore((state) => state.scene.loss.convention)
  const conventionChanged = useStore((state) => state.conventionChanged)
  const options = conventions.map(({ id, label }) => ({
    value: id,
    label,
    about: id === 'mlx-0.31' ? explanations.mlx031 : undefined,
  }))
  return (
    <Segmented
      label={text.convention}
      control="convention"
      value={convention}
      options={options}
      onChange={conventionChanged}
    />
  )
}

const SwapSwitch = () => {
  const text = useText(inspectorText)
  const explanations = useText(explanationsText)
  const swap = useStore((state) => state.scene.loss.swap)
  const allowed = useStore((state) => conventionOf(state.scene.loss.convention).allows.swap)
  const swapChanged = useStore((state) => state.swapChanged)
  return (
    <Switch
      label={text.swap}
      about={explanations.swap}
      checked={swap}
      refusal={allowed ? undefined : text.pytorchOnly}
      onChange={swapChanged}
    />
  )
}

const CONTROLS = {
  p: NormDegree,
  margin: Margin,
  eps: Epsilon,
  reduction: ReductionChoice,
  convention: ConventionChoice,
  swap: SwapSwitch,
} satisfies Record<ParameterPart, ComponentType>

/** What the loss hangs on besides the points; a link can hide each. */
export const Parameters = () => {
  const hide = useStore((state) => state.hide)
  return PARAMETER_PARTS.filter((part) => !hide.includes(part)).map((part) => {
    const Control = CONTROLS[part]
    return <Control key={part} />
  })
}
