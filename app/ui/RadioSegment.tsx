import type { ComponentProps, ReactNode } from 'react'
import styles from './RadioSegment.module.css'
import { useExplanation } from './useExplanation'

type RadioSegmentProps = {
  /** Of the group: one of its radios is chosen. */
  readonly name: string
  readonly checked: boolean
  readonly className?: string | undefined
  /** What the choice means. */
  readonly about?: ReactNode
  readonly children: ReactNode
  readonly onChosen: () => void
}

/** One choice of a radio group: words with a radio lying over them, unseen. */
export const RadioSegment = ({ about, ...segment }: RadioSegmentProps) =>
  about === undefined ? <Segment {...segment} /> : <ExplainedSegment about={about} {...segment} />

type SegmentProps = Omit<RadioSegmentProps, 'about'>

const Segment = ({
  name,
  checked,
  className,
  children,
  onChosen,
  ...input
}: SegmentProps & Omit<ComponentProps<'input'>, keyof SegmentProps>) => (
  <label className={[styles.segment, className].filter(Boolean).join(' ')}>
    <input {...input} className={styles.radio} type="radio" name={name} checked={checked} onChange={onChosen} />
    {children}
  </label>
)

const ExplainedSegment = ({ about, ...segment }: RadioSegmentProps) => {
  const { props, explanation } = useExplanation(about)
  return (
    <>
      <Segment {...segment} {...props} />
      {explanation}
    </>
  )
}
