import { memo } from 'react'
import type { Label, Size } from './axes'
import styles from './Labels.module.css'

type LabelsProps = { readonly labels: readonly Label[]; readonly size: Size }

/** The words of a chart. What they say stands in the text alternative too. */
export const Labels = memo(({ labels, size }: LabelsProps) => (
  <svg className={styles.labels} width={size.width} height={size.height} aria-hidden="true">
    {labels.map(({ text, variable, rest, x, y, anchor, tone, strong, rise }, i) => (
      <text
        key={i}
        x={x}
        y={y}
        textAnchor={anchor}
        transform={rise ? `rotate(${-rise} ${x} ${y})` : undefined}
        data-tone={tone}
        data-strong={strong}
      >
        {text}
        {variable && <tspan className={styles.variable}>{variable}</tspan>}
        {rest}
      </text>
    ))}
  </svg>
))
