import type { PaperRow } from '../../../documents/shaped/filled-paper.js';
import type { SignaturesPart } from '../../../documents/shaped/paper-shape.js';

export interface Signer {
  readonly position: string;
  readonly name: string;
}

export const SIGNATURES: SignaturesPart = { part: 'signatures', tag: 'signers', words: 'кто подписывает' };

export const signatureRows = (signers: readonly Signer[]): PaperRow[] =>
  signers.map(({ position, name }) => ({ position, name }));
