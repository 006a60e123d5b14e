/** What ranking measures of a passage and of each of its sentences: names, units and order of the features. */

/**
 * Of a passage. Shares are of the question's idf mass, 0 to about 1, so that weights found at one corpus size hold at
 * another.
 */
export const passageFeatures = [
  /** BM25 over stems, and over words as written: shares, up to 1.9. */
  "bm25",
  "bm25Word",
  /** Share that stands in the passage; the same with squared weights, where rare words count more. */
  "coverage",
  "coverageRare",
  /** Share that only words of like meaning bring: of WordNet, for words that stand nowhere. */
  "meaning",
  /** Share that stands in the title or headings. */
  "title",
  /** Share that is not in the passage, but elsewhere in its document; in a passage beside it. */
  "document",
  "beside",
  /** Share of the question's numbers that stand here. */
  "numbers",
  /** Any two question words within a window, by idf within the document, falling with the root of their distance. */
  "near",
  /** Question words with the very words beside them that are beside them in the question. */
  "phrase",
  /** Log of content tokens over the mean. */
  "length",
  /** 1 for a document's first passage. */
  "first",
  /** Share by idf within the document, of the words that the document has; of words with the very words beside them. */
  "local",
  "phraseLocal",
  /** 1 if every word of the question stands here. */
  "all",
  /** Matches over content tokens plus 20. */
  "matched",
] as const;

/** Of a sentence. Shares as above. */
export const sentenceFeatures = [
  "sentence",
  "sentenceRare",
  /** Share of the question's words, each counting the same; share by idf within the document, as "local" above. */
  "sentenceCount",
  "sentenceLocal",
  "sentenceMeaning",
  /** Share that only the sentence before, or after, adds. */
  "sentenceBefore",
  "sentenceAfter",
  "sentenceWord",
  "sentenceNear",
  "sentencePhrase",
  /** 1 if the sentence holds what the question wants and does not name itself, by kind; a name where no kind is shown. */
  "person",
  "place",
  "time",
  "number",
  "reason",
  "anyName",
  /** For who-questions: a name of two words or more. */
  "fullName",
  /** One over the root of the distance, in tokens, of such evidence from a word of the question; 1 for a definition of it. */
  "evidenceNear",
  /** Log of tokens over 25. */
  "sentenceLength",
  "sentenceFirst",
  /** Most that stands within 8 tokens, by idf within the document. */
  "dense",
  /** One over the content tokens up to the first match. */
  "opening",
  /** Share of the one word that stands before "is" or "was". */
  "copula",
] as const;

/** Of a sentence by word vectors, measured of the best candidates alone: it takes time. */
export const vectorFeatures = [
  /** Share by the likest word of the sentence, where a word itself is missing; the same from a cosine of 0.5 on; of the passage. */
  "like",
  "likeHigh",
  "likePassage",
  /** Share by the longest beginning in common with a word of the sentence. */
  "prefix",
  /** Cosine of the question's and the sentence's means; of what the sentence has beside the question's words. */
  "mean",
  "meanOther",
  /** As "like" and "likePassage", by idf within the document. */
  "likeLocal",
  "likePassageLocal",
] as const;

/** Of a question and the top of its ranking, for confidence. Shares are of the mass that the question would have with every word known. */
export const confidenceFeatures = [
  "bias",
  /** Share of names and numbers, and of other words, that stand nowhere; of corrected words. */
  "missingNames",
  "missingWords",
  "corrected",
  /** Share that stands in the best passage, in its best sentence, in the title, side by side, near, in the very form. */
  "coverage",
  "sentence",
  "title",
  "phrase",
  "near",
  "bm25",
  "bm25Word",
  "meaning",
  "document",
  /** Share by the likest words of the best sentence; cosine of means. */
  "like",
  "mean",
  /** The model's score, and its lead over the second passage and over the best of another document. */
  "score",
  "lead",
  "leadOverOthers",
  /** 1 if the question shows what kind of answer it wants and the best sentence holds one; 0 if it wants one in vain. */
  "evidence",
  "wanting",
  /** Log of the number of content words; mean idf of a word, in nats; log of the number of passages. */
  "words",
  "idf",
  "size",
  /** Missing and corrected words tell less in a small corpus: the shares again, times 50 / (passages + 50). */
  "missingWordsSmall",
  "correctedSmall",
  /** Share of missing names, and of other missing words, whose like stands in the best passage; the same in a small corpus. */
  "likeNames",
  "likeWords",
  "likeNamesSmall",
  "likeWordsSmall",
  "coverageSmall",
  "sentenceSmall",
  "biasSmall",
  /** A title, and a paragraph on the same matter, tell less where all is about one matter. */
  "titleSmall",
  "meanSmall",
  /** Share of words that are no names or numbers; share of those that stand in the best passage, or what stands for them. */
  "plain",
  "plainCoverage",
] as const;
