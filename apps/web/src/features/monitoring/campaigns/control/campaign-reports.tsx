import type { CampaignReportRow, CampaignView } from '@tandem/contracts';
import { useState } from 'react';
import { usePermission } from '../../../../shared/session/use-session.js';
import { isNarrowed, LEVEL_ORDER, type CampaignAddress } from './campaign-address.js';
import { ChosenBar } from './chosen-bar.js';
import { FoundReports } from './found-reports.js';
import { ManyDialog, type Asking } from './many-dialog.js';
import { LevelSection } from './level-section.js';
import { ReportFilters } from './report-filters.js';
import { useChosen, type Chosen } from './use-chosen.js';

export interface CampaignReportsProps {
  readonly view: CampaignView;
  readonly address: CampaignAddress;
  readonly onAddress: (change: CampaignAddress) => void;
}

/** What every table of the control gets. */
export interface ReportsContext {
  readonly view: CampaignView;
  readonly address: CampaignAddress;
  readonly onAddress: (change: CampaignAddress) => void;
  /** Schools are shown under their municipalities; a municipality alone has its schools beside it. */
  readonly nested: boolean;
  /** None where nothing can be done with several reports. */
  readonly chosen: Chosen | undefined;
  /** May this person remind of it and give it more time? */
  readonly minds: (row: CampaignReportRow) => boolean;
  readonly onRemind: (row: CampaignReportRow) => void;
}

/** The reports of a campaign by level, with what can be done with several of them. */
export function CampaignReports({ view, address, onAddress }: CampaignReportsProps) {
  const checks = usePermission('reports.check');
  const mayRemind = usePermission('campaigns.run');
  const chosen = useChosen();
  const [asking, setAsking] = useState<Asking>();
  const narrowed = isNarrowed(address);
  const levels = LEVEL_ORDER.filter((level) => view.levels.some((one) => one.level === level));
  const municipalities = view.levels.find(({ level }) => level === 'municipality')?.completeness.expected;
  const nested = (municipalities ?? 0) > 1 && levels.includes('school');
  const shown = levels.filter(
    (level) =>
      (address.level === undefined || address.level === level) &&
      // Under their municipalities, unless somebody looks for something.
      (level !== 'school' || narrowed || !nested),
  );
  const going = view.state === 'collecting' || view.state === 'consolidated';
  // A municipality watches over its own schools, whoever opened the campaign.
  const runs = going && (view.mayRun || mayRemind);
  const minds = (row: CampaignReportRow) => view.mayRun || row.level === 'school';
  const context: ReportsContext = {
    view,
    address,
    onAddress,
    nested,
    chosen: going && (runs || checks) ? chosen : undefined,
    minds: (row) => runs && minds(row),
    onRemind: (row) => setAsking({ what: 'remind', rows: [row] }),
  };
  return (
    <>
      <ReportFilters address={address} onAddress={onAddress} levels={levels} />
      {narrowed && address.level === undefined ? (
        <FoundReports {...context} />
      ) : (
        shown.map((level) => <LevelSection key={level} level={level} {...context} />)
      )}
      {chosen.rows.length > 0 && (
        <ChosenBar rows={chosen.rows} minds={context.minds} onAsk={setAsking} onClear={chosen.clear} />
      )}
      {asking && (
        <ManyDialog
          campaign={view.id}
          asking={asking}
          today={view.today}
          onDone={() => {
            setAsking(undefined);
            chosen.clear();
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
