import type { AvailableEventView } from '@tandem/contracts';
import { useNavigate } from '@tanstack/react-router';

/** Opens the form that a step needs; answers false where the step only asks «are you sure». */
export function useDoEvent(): (caseId: string, event: AvailableEventView) => boolean {
  const navigate = useNavigate();
  return (caseId, event) => {
    if (!event.form) return false;
    if (event.task) void navigate({ to: '/tasks/$taskId', params: { taskId: event.task } });
    else void navigate({ to: '/cases/$caseId/do/$event', params: { caseId, event: event.type } });
    return true;
  };
}
