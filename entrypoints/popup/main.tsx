import { render } from 'preact';

import '../../components/library/popup/popup.css';
import { PopupPage } from '../../components/library/popup/PopupPage';
import { preparePage } from '../../components/library/prepare-page';

preparePage();
const page = document.getElementById('page');
if (page) render(<PopupPage />, page);
