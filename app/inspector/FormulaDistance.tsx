import { conventionOf } from '../../src/loss/conventions/registry'
import { useText } from '../messages/catalogue'
import { inspectorText } from '../messages/inspector'
import { useStore } from '../state/store'
import { formatEps, formatShort } from '../ui/format'
import styles from './FormulaDistance.module.css'
import { EpsilonNumber, NormDegreeNumber } from './FormulaNumbers'
import { LinkedTerm } from './FormulaTerm'
import { Tex } from './Tex'

/** The chosen convention's d(x, y), and the p and the ε in force. */
export const DistanceFormula = () => {
  const convention = useStore((state) => conventionOf(state.scene.loss.convention))
  return (
    <div className={styles.distance}>
      <div className={styles.form}>
        <Tex tex={convention.tex}>
          <i>d</i>(<i>x</i>, <i>y</i>)
        </Tex>
      </div>
      <LinkedTerm of="p" tex="p" plain={<i>p</i>}>
        <NormDegreeNumber />
      </LinkedTerm>
      <LinkedTerm of="eps" tex={String.raw`\varepsilon`} plain={<i>ε</i>}>
        <EpsilonNumber />
      </LinkedTerm>
      <Words />
    </div>
  )
}

const Words = () => {
  const text = useText(inspectorText)
  const { label } = useStore((state) => conventionOf(state.scene.loss.convention))
  const p = useStore((state) => formatShort(state.scene.loss.p))
  const eps = useStore((state) => formatEps(state.scene.loss.eps))
  return <p className="visually-hidden">{text.distanceInWords({ program: label, p, eps })}</p>
}
