import { Icon } from '../../ui/Icon';
import type { Dragging } from './drag';

export interface DragHandleProps {
  readonly dragging: Dragging;
  readonly id: string;
  readonly text: string;
}

/** For the pointer alone: the buttons beside it do the same for keys and screen readers. */
export function DragHandle({ dragging, id, text }: DragHandleProps) {
  return (
    <span class="drag-handle" aria-hidden="true" onPointerDown={(event) => dragging.start(event, id, text)}>
      <Icon name="grip" />
    </span>
  );
}
