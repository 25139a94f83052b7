import { ExportForm } from './ExportForm';
import { ImportForm } from './ImportForm';

/** Papers out, and papers in. */
export function TransferSection() {
  return (
    <div class="page transfer">
      <ExportForm />
      <ImportForm />
    </div>
  );
}
