import { Component, type ReactNode } from 'react';
import { Failure } from '../api/failure.ts';
import { forgetFailedCode } from '../pages/loaded.tsx';
import { Failed } from '../parts/states.tsx';

/** Error boundary: keeps the frame if a page fails to render or load. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly failure: Failure | null }> {
  override state: { readonly failure: Failure | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { readonly failure: Failure } {
    return { failure: error instanceof Failure ? error : new Failure('server', `The page broke: ${String(error)}`) };
  }

  override componentDidCatch(): void {
    forgetFailedCode();
  }

  /** A reload would lose the tab while the server is unreachable. */
  #again = () => {
    if (this.state.failure?.kind === 'away') this.setState({ failure: null });
    else window.location.reload();
  };

  override render(): ReactNode {
    const { failure } = this.state;
    return failure === null ? this.props.children : <Failed failure={failure} again={this.#again} />;
  }
}
