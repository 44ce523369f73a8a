import { responsibilityOfParts, type StatedParts } from '../responsibility-draft.ts';
import type { Definitions } from './definitions.ts';

/** The policies of a clause, each once however often the set refers to it. */
export class ClauseParts {
  readonly #provider = new Set<string>();
  readonly #customer = new Set<string>();
  readonly #unknown = new Set<string>();

  add(definitionId: string, definitions: Definitions): void {
    const side = definitions.sideOf(definitionId);
    const key = definitionId.toLowerCase();
    if (side === 'provider') this.#provider.add(key);
    else if (side === 'customer') this.#customer.add(key);
    else this.#unknown.add(key);
  }

  get isEmpty(): boolean {
    return this.#provider.size + this.#customer.size + this.#unknown.size === 0;
  }

  get hasProvider(): boolean {
    return this.#provider.size > 0;
  }

  /**
   * What is certain. A definition that was not found may be anyone's part, so both counts stay open: parts of
   * both sides are SHARED whatever it is, and a part of the provider's is PROVIDER_PART, which leaves open what else
   * there is. That everything is the customer's would be more than is known, so then nothing is said.
   */
  responsibility(): StatedParts | null {
    const [provider, customer] = [this.#provider.size, this.#customer.size];
    const responsibility = responsibilityOfParts(provider, customer);
    if (responsibility === null) return null;
    if (this.#unknown.size === 0) return { responsibility, providerParts: provider, customerParts: customer };
    return responsibility === 'CUSTOMER' ? null : { responsibility, providerParts: null, customerParts: null };
  }
}
