// Before the first paint: what the address and the last visit say of how the page opens, so that its skeleton (index.html)
// has the right colours and no part that the page will not have. A file of its own, since the page allows no inline script.
{
  const link = new URLSearchParams(location.hash.slice(1))
  const root = document.documentElement

  const storedTheme = () => {
    try {
      return localStorage.getItem('theme')
    } catch {
      return null
    }
  }
  // as app/topbar/theme.ts: a link that names a theme comes first; the system's is the style sheet's matter
  const named = [link.get('theme'), storedTheme()].find((theme) => theme === 'light' || theme === 'dark')
  if (named) root.dataset.theme = named

  // as app/App.tsx
  const hidden = (link.get('hide') ?? '').split(',').map((part) => part.trim())
  /** @param {string[]} parts */
  const hides = (...parts) => parts.every((part) => hidden.includes(part))
  const sections = ['formula', 'triplets', 'compare']
  const parameters = ['p', 'margin', 'eps', 'reduction', 'convention', 'swap']
  const embed = link.get('embed') === '1'
  const opens = {
    compact: embed && hides(...sections, 'charts'),
    embed,
    'no-bar': !embed && hides('topbar'),
    'no-side': hides('loss', ...parameters, ...sections),
    'no-charts': hides('charts'),
  }
  root.dataset.opens = Object.entries(opens)
    .flatMap(([name, is]) => (is ? name : []))
    .join(' ')
}
