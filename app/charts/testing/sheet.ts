import type { Sheet } from '../chart'

/** What a chart is drawn on, at rest, in the light theme. */
export const sheet: Sheet = {
  size: { width: 848, height: 192 },
  palette: {
    ink: '#16171a',
    ink2: '#4a4d54',
    ink3: '#62656d',
    hair: '#e3e3df',
    rule: '#c9c9c4',
    chrome: '#f7f7f5',
    raised: '#ffffff',
    p: '#009e73',
    n: '#d55e00',
    loss: '#7a54b8',
    'p-t': '#00714f',
    'n-t': '#a84a00',
    'loss-t': '#6541a5',
    warn: '#8a5a00',
  },
  held: null,
  moving: false,
}
