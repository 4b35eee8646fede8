"""Every number that decides what the trained table looks like, in one place.

Changing one changes the bytes of the table; the values used are written beside it.
"""

from __future__ import annotations

LANGUAGES = ("en", "fr")

WEIGHTS = {
    "en": {
        "eltec_novels": 0.5,
        "msdocs_business_central_erp": 1.0,
        "python_docs": 0.7,
        "sgd_dialogues": 0.3,
        "wordnet_glosses": 3.0,
        "common_voice_sentences": 2.0,
        "openstax_business": 2.0,
        "openstax_sociology": 2.0,
        "openstax_philosophy": 1.0,
        "medquad_nih": 0.7,
        "plainlanguage_gov": 1.0,
        "public_domain_recipes": 3.0,
        "debate_arguments_ukp": 2.0,
        "govuk_smart_answers": 2.0,
    },
    "fr": {
        "eltec_novels": 0.5,
        "codes_legifrance": 0.3,
        "msdocs_dynamics365_operations": 0.5,
        "msdocs_business_central_erp": 0.7,
        "wivico_wikipedia_vikidia": 2.0,
        "common_voice_sentences": 1.5,
        "onisep_ideo_metiers_formations": 2.0,
        "morfitt_biomed_abstracts": 1.0,
        "fiches_travail_emploi": 1.0,
        "python_docs": 0.7,
        "mon_entreprise_et_naf": 2.0,
        "frenchmedmcqa": 1.0,
        "service_public_faq": 2.0,
        "codegouv_theologique": 2.0,
    },
}
"""How much one running word of each text counts (novels and law would drown the rest)."""

SEED = 20121001
MIN_COUNT = 4
"""A form seen less often than this in a language gets no counts of its own."""
MIN_COUNT_LISTED = 2
"""The same for a form that a dictionary lists."""
SUBSAMPLE = 3e-4
WINDOW = 6
SMOOTHING = 0.75
"""Exponent of the context distribution in PPMI."""
CONTEXTS = 30_000
TEXT_DIMENSIONS = 400

BUCKETS = 10_000
SHORTEST_PIECE = 3
LONGEST_PIECE = 5
PIECE_RIDGE = 0.3
DIMENSIONS = 128

TEXT_POWER = 0.2
"""Exponent of the singular values in text vectors."""
FREQUENT = 25_000
"""Only words of this rank or better tie the two languages together."""
MEANING_DIMENSIONS = 256
MEANING_POWER = 0.2
MEANING_WEIGHT = 1.0
"""Length of the meaning part of a vector, the text part being 1."""
LEMMA_TRUST = 0.7
OTHER_LEMMA_TRUST = 0.3
"""All concepts of the lemma, against all its own, of a form that has some (`cours`, `courir`)."""
LEAST_TRUST = 0.3
"""Concepts trusted less than this altogether are left out (a word of one NAF description)."""
SENSE_SHARPNESS = 3.0
WALK_STEPS = 4
WALK_ON = 0.2
"""Share of the walk over concepts that goes one step further."""
GLOSS_SHARE = 0.5
DOMAIN_SHARE = 0.05
GUESS_RIDGE = 0.02
GUESS_SHARE = 0.3
NEIGHBOUR_SHARE = 0.3
SMOOTHING_SHARE = 1.7
FLATTENING = 0.5

UNLISTED = 0.2
"""A form that no dictionary lists (a name, a slip) must be this much more frequent to be kept."""
NAMED = 4.0
"""A lemma that names a concept counts as so many times more frequent."""
ROWS = 42_500
"""Words of each language with a row of their own."""
SHARED_ROWS = 22_000
"""Rarer inflected forms of each language that use the row of their lemma."""

LEARNING_ROUNDS = 2
LEARNED_AMONG = 18_000
"""Among how many frequent words of each language pairs are learned from text."""
LENT_TRUST = 0.5
