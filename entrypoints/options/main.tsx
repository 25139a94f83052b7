import { render } from 'preact';

import '../../components/library/page.css';
import { OptionsPage } from '../../components/library/OptionsPage';
import { createPageState } from '../../components/library/page-state';
import { preparePage } from '../../components/library/prepare-page';
import { pressOnce } from '../../components/shared/held-keys';
import { startOutbox } from '../../utils/outbox/hold-words';

const closed = preparePage();
pressOnce(window, closed);
// Not until the page is closed: it is then that it is needed.
void startOutbox(new AbortController().signal);
const page = document.getElementById('page');
if (page) render(<OptionsPage state={createPageState(closed)} />, page);
