import type { ReportView } from '@tandem/contracts';
import { sayDay } from '@tandem/domain';
import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import { tellAnswers, type Answered } from '../form/form-answers.js';
import { signatureRows, type Signer } from '../parts/signatures.js';
import { forPeriod } from '../words/titles.js';

export interface FormReportInput {
  readonly report: ReportView;
  readonly answered: Answered;
  readonly signers: readonly Signer[];
  /** Local day on which it was sent. */
  readonly sentOn: string | null;
}

/** A report by a form on paper: what its page shows to the same person, in the words of the form. */
export const formReportPaper = ({ report, answered, signers, sentOn }: FormReportInput): FilledPaper => {
  const { showing, place, period, campaign, receiver, due, standingTitle } = report;
  const { version } = showing;
  return {
    unit: place,
    title: answered.definition.meta.title.ru,
    subtitle: forPeriod(period),
    campaign: campaign.title,
    receiver: receiver?.title ?? '',
    due: sayDay(due, 'ru'),
    standing: standingTitle,
    version: version ? `№\u00a0${version.number}` : 'черновик, не\u00a0отправлен',
    sent: version && sentOn ? `${sayDay(sentOn, 'ru')}, ${version.frozenBy.name}` : '',
    ...tellAnswers(answered),
    signers: signatureRows(signers),
  };
};
