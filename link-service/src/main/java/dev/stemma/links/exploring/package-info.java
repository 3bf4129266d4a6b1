/** Finding one's way in the link graph: from one article to another, around one, to ones like it, anywhere. */
package dev.stemma.links.exploring;
