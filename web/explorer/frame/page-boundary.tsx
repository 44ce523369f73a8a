import { Component, type ReactNode } from 'react';
import { Failure } from '../api/failure.ts';
import { forgetFailedCode } from '../pages/loaded.tsx';
import { Failed } from '../parts/states.tsx';

/** Keeps the frame when a page breaks or cannot be loaded, and says what happened. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly failure: Failure | null }> {
  override state: { readonly failure: Failure | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { readonly failure: Failure } {
    return { failure: error instanceof Failure ? error : new Failure('server', `The page broke: ${String(error)}`) };
  }

  override componentDidCatch(): void {
    forgetFailedCode();
  }

  /** Whoever reloads a tab while the service is away, loses it. */
  #again = () => {
    if (this.state.failure?.kind === 'away') this.setState({ failure: null });
    else window.location.reload();
  };

  override render(): ReactNode {
    const { failure } = this.state;
    return failure === null ? this.props.children : <Failed failure={failure} again={this.#again} />;
  }
}
