import '../ui/tokens.css';
import '../features/calendar/calendar.css';
import '../ui/citizen.css';
import { TellPage } from '../features/tell/page';
import { openCitizenPage } from './citizen';

openCitizenPage((root, http, jurisdiction) => new TellPage(root, http, jurisdiction).start());
