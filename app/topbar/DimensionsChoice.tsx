import { useText } from '../messages/catalogue'
import { topbarText } from '../messages/topbar'
import { useStore } from '../state/store'
import { Segmented } from '../ui/Segmented'

/** Whether the triplet lies in the plane or in space. */
export const DimensionsChoice = () => {
  const text = useText(topbarText)
  const dimensions = useStore((state) => state.scene.dimensions)
  return (
    <Segmented
      quiet
      label={text.dimensions}
      value={dimensions === 3 ? '3' : '2'}
      options={[
        { value: '2', label: text.plane },
        { value: '3', label: text.space },
      ]}
      onChange={(value) => useStore.getState().dimensionsChanged(value === '3' ? 3 : 2)}
    />
  )
}
