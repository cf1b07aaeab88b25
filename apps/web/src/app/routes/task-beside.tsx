import { FillSheet } from '../../features/forms/fill-sheet.js';
import { TaskPreview } from '../../features/tasks/task-preview.js';
import { TaskWithoutForm } from '../../features/tasks/task-without-form.js';

export interface TaskBesideProps {
  readonly taskId: string;
  readonly onClose: () => void;
  readonly onDone: (title: string) => void;
}

/** The chosen task beside the list, where it can be done without leaving. */
export default function TaskBeside({ taskId, onClose, onDone }: TaskBesideProps) {
  return (
    <TaskPreview taskId={taskId} onClose={onClose}>
      {(task) =>
        task.form ? (
          <FillSheet
            key={task.id}
            source={{ kind: 'task', taskId: task.id }}
            unit={task.case.unit.id}
            onSent={() => onDone(task.title)}
          />
        ) : (
          <TaskWithoutForm task={task} onDone={() => onDone(task.title)} />
        )
      }
    </TaskPreview>
  );
}
