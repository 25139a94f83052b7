import { render } from 'preact';

import '../../components/library/page.css';
import { OptionsPage } from '../../components/library/OptionsPage';
import { createPageState } from '../../components/library/page-state';
import { preparePage } from '../../components/library/prepare-page';

const closed = preparePage();
const page = document.getElementById('page');
if (page) render(<OptionsPage state={createPageState(closed)} />, page);
