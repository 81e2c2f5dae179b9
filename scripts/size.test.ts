import { describe, expect, it } from 'vitest'
import { staticClosure } from './size.mjs'

describe('the static closure of an entry', () => {
  const manifest = {
    'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_shared.js'], dynamicImports: ['plotly.ts'] },
    '_shared.js': { file: 'assets/shared.js', imports: ['_deep.js', 'index.html'], css: ['assets/shared.css'] },
    'page.tsx': { file: 'assets/page.js', imports: ['_shared.js'], css: ['assets/page.css', 'assets/shared.css'] },
    '_deep.js': { file: 'assets/deep.js' },
    'plotly.ts': { file: 'assets/plotly.js', imports: ['_shared.js'] },
  }

  it('holds every file that is loaded at once, each of them once', () => {
    expect(staticClosure(manifest, 'index.html').scripts.toSorted()).toEqual([
      'assets/deep.js',
      'assets/index.js',
      'assets/shared.js',
    ])
  })

  it('leaves out what is loaded lazily', () => {
    expect(staticClosure(manifest, 'index.html').scripts).not.toContain('assets/plotly.js')
  })

  it('of several entries holds what they share once, with the styles of all', () => {
    const { scripts, styles } = staticClosure(manifest, 'index.html', 'page.tsx')
    expect(scripts.toSorted()).toEqual(['assets/deep.js', 'assets/index.js', 'assets/page.js', 'assets/shared.js'])
    expect(styles.toSorted()).toEqual(['assets/page.css', 'assets/shared.css'])
  })
})
