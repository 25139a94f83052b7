/** Listings that are read from the start, by name and address: where a reader is sent who has nothing yet. */
export const LISTINGS = [
  ['Hugging Face Daily Papers', 'https://huggingface.co/papers'],
  ['arXiv cs.LG', 'https://arxiv.org/list/cs.LG/recent'],
] as const;
