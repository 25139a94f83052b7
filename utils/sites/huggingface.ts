import { huggingfaceListings } from './huggingface-listings';
import { huggingfacePaper } from './huggingface-paper';
import type { Site } from './site';

export const huggingface: Site = { ...huggingfaceListings, paper: huggingfacePaper };
