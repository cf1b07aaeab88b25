import { useParams } from '@tanstack/react-router';
import { PaperPage } from '../../features/monitoring/papers/paper-page.js';

export function PaperRoute() {
  const { paperId } = useParams({ from: '/inside/papers/$paperId' });
  return <PaperPage key={paperId} paperId={paperId} />;
}
