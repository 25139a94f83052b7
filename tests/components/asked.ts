/** What our own pages ask of the library. */
export type AskedOfTags =
  'tagTree' | 'tagsOn' | 'countTagged' | 'tagColours' | 'colourTag' | 'renameTag' | 'mergeTags' | 'deleteTag';
export type AskedOfTrash = 'trash' | 'putBack' | 'deleteForever' | 'history';
export type Asked =
  | 'changes'
  | 'save'
  | 'edit'
  | 'editPaper'
  | 'remove'
  | 'duplicates'
  | 'mergeDuplicates'
  | 'markDistinct'
  | 'undo'
  | 'search'
  | 'countMatches'
  | 'get'
  | 'sources'
  | 'tags'
  | AskedOfTags
  | AskedOfTrash
  | 'editHighlight'
  | 'removeHighlights'
  | 'outline'
  | 'arrange'
  | 'topics'
  | 'saveTopic'
  | 'removeTopic'
  | 'tryRule'
  | 'labelExample'
  | 'trainingExamples'
  | 'smartLists'
  | 'saveSmartList'
  | 'removeSmartList'
  | 'watches'
  | 'watch'
  | 'unwatch'
  | 'tryWatches'
  | 'stats'
  | 'persist'
  | 'dump'
  | 'stage'
  | 'deletedSince'
  | 'restore';
