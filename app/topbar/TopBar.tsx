export const TopBar = () => <header>Triplet Playground</header>
