package dev.stemma.local.storing.ordering;

/** What an array without elements is indexed and sorted as: below null, as MongoDB does. */
public enum EmptyArray {
    /** The one value. */
    VALUE
}
