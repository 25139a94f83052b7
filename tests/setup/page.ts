import 'fake-indexeddb/auto';

import { judgeTrust } from '../../components/ui/trust';

// Nobody presses anything here: what a test dispatches stands for what a person does, unless it says otherwise.
judgeTrust(() => true);
