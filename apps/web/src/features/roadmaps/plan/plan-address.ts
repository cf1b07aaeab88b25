import type { PlanVersion } from '../api/get-roadmap.js';
import type { Show } from './shown-rows.js';

/** What of the page stands in its address, so that a link shows a colleague the same. */
export interface PlanAddress {
  readonly version?: PlanVersion;
  readonly row?: string | undefined;
  readonly show?: Show | undefined;
  readonly q?: string | undefined;
}

export interface PlanAddressProps {
  readonly address: PlanAddress;
  readonly onAddress: (change: PlanAddress) => void;
}
