import { Component, type ReactNode } from 'react'

type DrawingBoundaryProps = {
  readonly children: ReactNode
  readonly onFailure: () => void
}

/** Catches what WebGL throws when it starts, so that the page goes on without it. */
export class DrawingBoundary extends Component<DrawingBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch() {
    this.props.onFailure()
  }

  override render() {
    return this.state.failed ? null : this.props.children
  }
}
