import { usePage } from '../page-state';
import { ExportForm } from './ExportForm';
import { ImportForm } from './ImportForm';
import { askedSource } from './import-sources';

/** Papers out, and papers in; first what the reader came for. */
export function TransferSection() {
  const isImport = askedSource(usePage().router.route.value) !== undefined;
  return (
    <div class="page transfer">
      {isImport && <ImportForm key="import" />}
      <ExportForm key="export" />
      {!isImport && <ImportForm key="import" />}
    </div>
  );
}
