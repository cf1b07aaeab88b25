import type { ReportLevel, ReportView } from '@tandem/contracts';
import type { Signer } from '../parts/signatures.js';

const POSITIONS: Readonly<Record<ReportLevel, string>> = {
  school: 'Руководитель образовательной организации',
  regionFounded: 'Руководитель образовательной организации',
  municipality: 'Руководитель органа управления образованием',
  region: 'Руководитель регионального оператора',
};

/** Who sent it signs it; a draft has room for a name. */
export const signerOfReport = ({ level, showing }: Pick<ReportView, 'level' | 'showing'>): Signer =>
  signerAt(level, showing.version?.frozenBy.name ?? null);

export const signerAt = (level: ReportLevel, name: string | null): Signer => ({
  position: POSITIONS[level],
  name: name ?? '________________',
});
