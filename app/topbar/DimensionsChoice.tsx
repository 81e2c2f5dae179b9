import { useStore } from '../state/store'
import { Segmented } from '../ui/Segmented'

const OPTIONS = [
  { value: '2', label: '2D' },
  { value: '3', label: '3D' },
] as const

/** Whether the triplet lies in the plane or in space. */
export const DimensionsChoice = () => {
  const dimensions = useStore((state) => state.scene.dimensions)
  return (
    <Segmented
      quiet
      label="Dimensions"
      value={dimensions === 3 ? '3' : '2'}
      options={OPTIONS}
      onChange={(value) => useStore.getState().dimensionsChanged(value === '3' ? 3 : 2)}
    />
  )
}
